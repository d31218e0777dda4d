package vn.taphuan.classes.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.security.access.AccessDeniedException;
import vn.taphuan.classes.People;
import vn.taphuan.people.Role;

/** Who sees how many places of a board, the same for each kind of board. */
public final class BoardRights {

    private BoardRights() {}

    /** @param clerk of one of the three places; @param seen by a user name, how many places he sees */
    public static void hold(People people, String clerk, ToIntFunction<String> seen) {
        people.hire("giaovu.khac", people.centre(2), Role.CENTRE_OFFICER);
        assertThat(seen.applyAsInt("bantochuc")).isEqualTo(3);
        assertThat(seen.applyAsInt("trungtam")).isEqualTo(3);
        assertThat(seen.applyAsInt(clerk)).isEqualTo(1);
        assertThat(seen.applyAsInt("giaovu.khac")).isZero();
        for (var other : List.of("hocvien", "giangvien", "kiemtra", "giamdoc", "kiemsoat", "quantri", "bientap")) {
            assertThatThrownBy(() -> seen.applyAsInt(other)).as(other).isInstanceOf(AccessDeniedException.class);
        }
    }
}
