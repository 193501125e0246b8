package dev.cairn.journals.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.value.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresAddressTest {
  private static PostgresAddress parse(String location) {
    return PostgresAddress.parse(location, Map.of());
  }

  @Test
  void userAndPassword_areTakenFromTheAddress_andNeverShown() {
    PostgresAddress address = parse("//ann:s%40cr%2Bt+1@db.example:5433/tuning?ssl=true");
    assertThat(address.credentials()).isEqualTo(Map.of("user", "ann", "password", "s@cr+t+1"));
    assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:5433/tuning?ssl=true");
    assertThat(address.shown()).isEqualTo("postgresql://db.example:5433/tuning");
    assertThat(address.toString() + new Postgres(address)).doesNotContain("s@cr", "s%40cr");
  }

  @Test
  void parameters_mayHoldThem_too() {
    PostgresAddress address = parse("//h/d?user=ann&password=x%26y&currentSchema=a");
    assertThat(address.credentials()).isEqualTo(Map.of("user", "ann", "password", "x&y"));
    assertThat(address.url()).isEqualTo("jdbc:postgresql://h/d?currentSchema=a");
  }

  @Test
  void theEnvironment_countsWhereTheAddressSaysNothing() {
    Map<String, String> environment = Map.of("PGUSER", "bob", "PGPASSWORD", "secret");
    assertThat(PostgresAddress.parse("//h/d", environment).credentials())
        .isEqualTo(Map.of("user", "bob", "password", "secret"));
    assertThat(PostgresAddress.parse("//ann:x@h/d", environment).credentials())
        .isEqualTo(Map.of("user", "ann", "password", "x"));
    assertThat(PostgresAddress.parse("//ann@h/d", environment).credentials())
        .isEqualTo(Map.of("user", "ann", "password", "secret"));
  }

  @Test
  void severalHosts_arePassedOn() {
    assertThat(parse("//a:1,b:2/d?targetServerType=primary").url())
        .isEqualTo("jdbc:postgresql://a:1,b:2/d?targetServerType=primary");
    assertThat(parse("///d").url()).isEqualTo("jdbc:postgresql:///d");
  }

  @Test
  void anAddressWithoutADatabase_isRefused_withoutItsPassword() {
    for (String bad : new String[] {"//ann:secret@h", "//ann:secret@h/", "x", ""}) {
      assertThatThrownBy(() -> parse(bad))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("expected postgresql://")
          .hasMessageContaining("%40")
          .hasMessageNotContaining("secret");
    }
  }
}
