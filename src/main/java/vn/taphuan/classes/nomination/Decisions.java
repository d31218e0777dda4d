package vn.taphuan.classes.nomination;

import java.util.List;
import vn.taphuan.classes.NomineeId;

/**
 * What came of letting people in; each is in exactly one list.
 *
 * @param approved have a seat
 * @param waiting have none yet and wait for it
 * @param withoutSeat stay undecided: no seat, and the class keeps no waiting list
 * @param overQuota stay undecided: the unit has sent as many as it may
 * @param decided before, by somebody else
 */
public record Decisions(
        List<NomineeId> approved,
        List<NomineeId> waiting,
        List<NomineeId> withoutSeat,
        List<NomineeId> overQuota,
        List<NomineeId> decided) {}
