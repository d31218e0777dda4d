package vn.taphuan.bench;

import java.time.Duration;

/**
 * What devices do that they should not have to.
 *
 * @param doubles share of batches that are sent twice at once, followed or overtaken by older ones
 * @param clock how wrong the devices' clocks may be, in both directions
 */
record Mischief(double doubles, Duration clock) {

    static final Mischief NONE = new Mischief(0, Duration.ZERO);
}
