package vn.taphuan.classes.invitation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;

/**
 * What the answering page shows: the lecturer's own name and the session that he is asked for, nothing of other people.
 *
 * @param centre whose class it is
 * @param places venues with their rooms and addresses
 * @param open whether he may still answer or change his answer
 */
public record Invited(
        String lecturer,
        String className,
        String centre,
        LocalDate date,
        HalfDay halfDay,
        int periods,
        List<String> modules,
        List<String> places,
        LocalDate closesOn,
        boolean open,
        @Nullable Answer answer) {}
