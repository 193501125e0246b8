package dev.cairn.journals.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of studies and sessions as file names, valid on every platform: letters, digits, {@code -},
 * {@code _} and inner dots stand for themselves, every other byte of the UTF-8 form is {@code %}
 * and two hexadecimal digits.
 */
final class FileName {
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 200;

  private FileName() {}

  static String of(String name) {
    boolean reserved = RESERVED.matcher(name).matches();
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    var file = new StringBuilder();
    for (int i = 0; i < utf8.length; i++) {
      boolean edge = i == 0 || i == utf8.length - 1;
      if (plain(utf8[i], edge) && !(reserved && i == 0)) {
        file.append((char) utf8[i]);
      } else {
        file.append(String.format(Locale.ROOT, "%%%02X", utf8[i]));
      }
    }
    if (name.isEmpty() || file.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The name '"
              + name
              + "' is empty or too long for a file; use 1 to 100 letters and digits.");
    }
    return file.toString();
  }

  private static boolean plain(byte b, boolean edge) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == '-'
        || b == '_'
        || b == '.' && !edge;
  }

  /** The name that has this file name. */
  static String read(String file) {
    var utf8 = new ByteArrayOutputStream();
    for (int i = 0; i < file.length(); i++) {
      if (file.charAt(i) == '%' && i + 2 < file.length()) {
        utf8.write(Integer.parseInt(file, i + 1, i + 3, 16));
        i += 2;
      } else {
        utf8.write(file.charAt(i));
      }
    }
    return utf8.toString(StandardCharsets.UTF_8);
  }
}
