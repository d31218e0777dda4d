package vn.taphuan.planning;

/**
 * How far something of the plan is.
 *
 * @param linked classes that count towards it, cancelled ones left out
 * @param approved of them, by whoever approves classes
 * @param held of them: all their sessions lie behind
 * @param enrolled people in the classes linked
 * @param trained people who were there for at least one period of a class that was held, each counted once per class
 * @param periods of sessions that were held
 */
public record Progress(int linked, int approved, int held, int enrolled, int trained, int periods) {

    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

    public Progress plus(Progress other) {
        return new Progress(
                linked + other.linked,
                approved + other.approved,
                held + other.held,
                enrolled + other.enrolled,
                trained + other.trained,
                periods + other.periods);
    }
}
