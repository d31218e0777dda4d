package vn.taphuan.classes.venue;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a room can have and a session can need; {@code venues.equipment.<NAME>} names it. Anything else is told in words. */
public enum Equipment {
    PROJECTOR,
    SOUND,
    INTERNET,
    /** Camera, microphone and screen to join connected sites. */
    CONFERENCE,
    COMPUTERS,
    PRINTER;

    /** As it is stored: names with spaces between them, in the order of this list. */
    public static String code(Collection<Equipment> some) {
        return some.stream().distinct().sorted().map(Equipment::name).collect(Collectors.joining(" "));
    }

    /** Names that are not known are left out. */
    public static Set<Equipment> parse(String code) {
        var names = List.of(code.split(" ", -1));
        Set<Equipment> known = EnumSet.noneOf(Equipment.class);
        Arrays.stream(values()).filter(one -> names.contains(one.name())).forEach(known::add);
        return known;
    }
}
