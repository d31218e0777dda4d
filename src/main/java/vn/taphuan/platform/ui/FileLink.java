package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A button that downloads a file and says before how large it is. */
public final class FileLink extends Anchor {

    private static final int KILO = 1000;
    private static final int MEGA = 1_000_000;

    /**
     * @param address relative to the root of the application
     * @param bytes its length; 0 when it is not known yet
     * @param kind as people know it: DOCX, PDF
     * @param title what the file is, for a screen reader
     */
    public FileLink(String address, int bytes, String kind, String title) {
        setHref(address);
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
        addClassNames("btn", "nowrap");
        var words = kind + (bytes == 0 ? "" : " · " + size(bytes));
        add(Icons.of("dl"), new Span(words));
        getElement().setAttribute("aria-label", title + ", " + words);
    }

    /** Rounded up: 1 KB, 72 KB, 1,2 MB. */
    public static String size(int bytes) {
        return bytes < MEGA
                ? Math.ceilDiv(bytes, KILO) + " KB"
                : Formats.number(Math.ceilDiv(bytes, MEGA / 10) / 10.0) + " MB";
    }
}
