package vn.taphuan.officialpapers.record;

import vn.taphuan.officialpapers.PaperSubject;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.platform.security.UnitId;

/**
 * A paper to be kept or produced.
 *
 * @param unit whose paper it is
 * @param slot which of the subject's papers it is
 * @param seen the version that was shown; 0 where there was none
 */
public record PaperOrder(PaperSubject subject, UnitId unit, String slot, PaperContent content, int seen) {}
