package vn.taphuan.learning.ui;

import java.util.Optional;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;

/** The programme that home and menu mean when none is named: the training of seven modules (fact S0-03). */
final class MainProgramme {

    private static final ProgrammeCode CODE = new ProgrammeCode("lich-su-dang");

    private MainProgramme() {}

    /** That programme, or the first of those there are. */
    static Optional<ProgrammeSummary> of(Programmes programmes) {
        return programmes.find(CODE).or(() -> programmes.all().stream().findFirst());
    }
}
