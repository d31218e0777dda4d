package vn.taphuan.certificates;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.UnitId;

/**
 * The certificates of a decision are to be issued by a day that comes soon, or that has passed.
 *
 * @param body which answers for them now: the issuing body, or what followed it
 */
public record CertificatesDue(
        UUID id, BatchId batch, ClassId trainingClass, UnitId body, LocalDate due, boolean over) {}
