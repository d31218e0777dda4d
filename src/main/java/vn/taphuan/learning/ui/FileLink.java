package vn.taphuan.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import vn.taphuan.catalogue.printing.ModulePrintouts.FilePrintout;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;

/** A button that downloads a file and says before how large it is. */
final class FileLink extends Anchor {

    private static final int KILO = 1000;
    private static final int MEGA = 1_000_000;

    /** @param kind as people know it: DOCX, PDF; @param title what the file is, for a screen reader */
    FileLink(FilePrintout file, String kind, String title) {
        setHref(file.address());
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
        addClassNames("btn", "nowrap");
        var words = kind + (file.bytes() == 0 ? "" : " · " + size(file.bytes()));
        add(Icons.of("dl"), new Span(words));
        getElement().setAttribute("aria-label", title + ", " + words);
    }

    /** Rounded up: 1 KB, 72 KB, 1,2 MB. */
    static String size(int bytes) {
        return bytes < MEGA
                ? Math.ceilDiv(bytes, KILO) + " KB"
                : Formats.number(Math.ceilDiv(bytes, MEGA / 10) / 10.0) + " MB";
    }
}
