package dev.cairn.journals.codec;

import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON values in binary: a tag, then the content. */
final class ValueCodec {
  private static final int NULL = 0;
  private static final int FALSE = 1;
  private static final int TRUE = 2;
  private static final int WHOLE = 3;
  private static final int DECIMAL = 4;
  private static final int TEXT = 5;
  private static final int ITEMS = 6;
  private static final int FIELDS = 7;

  private ValueCodec() {}

  static void write(Value value, Output out) {
    if (value instanceof Value.Flag flag) {
      out.octet(flag.on() ? TRUE : FALSE);
    } else if (value instanceof Value.Whole whole) {
      out.octet(WHOLE);
      out.whole(whole.value());
    } else if (value instanceof Value.Decimal decimal) {
      out.octet(DECIMAL);
      out.real(decimal.value());
    } else if (value instanceof Value.Text text) {
      out.octet(TEXT);
      out.text(text.text());
    } else if (value instanceof Value.Items items) {
      out.octet(ITEMS);
      out.natural(items.items().size());
      items.items().forEach(item -> write(item, out));
    } else if (value instanceof Value.Fields fields) {
      out.octet(FIELDS);
      out.natural(fields.fields().size());
      fields.fields().forEach((name, field) -> write(name, field, out));
    } else {
      out.octet(NULL);
    }
  }

  private static void write(String name, Value field, Output out) {
    out.text(name);
    write(field, out);
  }

  static Value read(Input in) {
    int tag = in.octet();
    return switch (tag) {
      case NULL -> Value.NULL;
      case FALSE -> Value.of(false);
      case TRUE -> Value.of(true);
      case WHOLE -> Value.of(in.whole());
      case DECIMAL -> Value.of(in.real());
      case TEXT -> Value.of(in.text());
      case ITEMS -> items(in);
      case FIELDS -> fields(in);
      default -> throw new IllegalArgumentException("There is no value of the tag " + tag + ".");
    };
  }

  private static Value items(Input in) {
    int count = in.count(1);
    List<Value> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(read(in));
    }
    return Value.of(items);
  }

  private static Value fields(Input in) {
    int count = in.count(2);
    Map<String, Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String name = in.text();
      fields.put(name, read(in));
    }
    return Value.of(fields);
  }
}
