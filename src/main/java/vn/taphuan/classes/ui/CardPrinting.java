package vn.taphuan.classes.ui;

import org.springframework.stereotype.Component;
import vn.taphuan.classes.checkin.CardSheets;
import vn.taphuan.classes.checkin.Cards;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.ui.PdfFile;
import vn.taphuan.platform.web.OutsideAddress;

/** The cards of a class as a paper to print. */
@Component
class CardPrinting {

    private final Cards cards;
    private final CardSheets sheets;
    private final OutsideAddress address;

    CardPrinting(Cards cards, CardSheets sheets, OutsideAddress address) {
        this.cards = cards;
        this.sheets = sheets;
        this.address = address;
    }

    /** Of everybody who is enrolled when it is asked for, and only for who may plan the class. */
    PdfFile print(ClassDetail of) {
        return new PdfFile(
                "the-hoc-vien-%d-%d.pdf".formatted(of.number(), of.year()),
                sheets.print(cards.of(of.id()), address.base()));
    }
}
