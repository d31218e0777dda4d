package vn.taphuan.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditChangesTest {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void onlyFieldsThatDifferAreShown() {
        assertThat(AuditChanges.between(
                        "{\"name\":\"Lan\",\"year\":1978,\"email\":null}",
                        "{\"name\":\"Lan\",\"year\":1979,\"email\":\"lan@mau.vn\"}",
                        json))
                .containsExactly(
                        new AuditTrail.Change("year", "1978", "1979"),
                        new AuditTrail.Change("email", null, "lan@mau.vn"));
    }

    @Test
    void anIdGoesByTheNameOfItsFieldAndARecordWithinHasADottedName() {
        assertThat(AuditChanges.between(
                        null,
                        "{\"unit\":{\"value\":\"u1\"},\"place\":{\"room\":\"A\"},\"days\":[\"t2\",\"t3\"]}",
                        json))
                .containsExactly(
                        new AuditTrail.Change("unit", null, "u1"),
                        new AuditTrail.Change("place.room", null, "A"),
                        new AuditTrail.Change("days", null, "t2, t3"));
    }

    @Test
    void somethingTakenAwayHasNoAfter() {
        assertThat(AuditChanges.between("{\"role\":\"LECTURER\"}", null, json))
                .containsExactly(new AuditTrail.Change("role", "LECTURER", null));
        assertThat(AuditChanges.between(null, null, json)).isEmpty();
    }
}
