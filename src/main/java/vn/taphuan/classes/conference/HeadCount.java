package vn.taphuan.classes.conference;

/** Which numbers of heads are taken, and which are asked about first. */
final class HeadCount {

    static final int MOST = 5000;

    private static final int FEW = 10;
    private static final int PART = 4;

    private HeadCount() {}

    static boolean isPossible(int heads) {
        return heads >= 0 && heads <= MOST;
    }

    /** Hard to believe: more than twice as many as are expected, or less than a quarter; a digit too many or too few. */
    static boolean isDoubtful(int heads, int listed, int seats) {
        int expected = Math.max(listed, seats);
        return heads > 2 * expected + FEW || (listed >= FEW && heads * PART < listed);
    }
}
