package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Links that look like buttons. */
public final class Links {

    private static final String PDF = "application/pdf";

    private Links() {}

    /** @param path address of a view, without a leading slash */
    public static Anchor plain(String path, String text) {
        var link = new Anchor(path, text);
        link.addClassName("btn");
        return link;
    }

    /** The filled one, once per screen. */
    public static Anchor main(String path, String text) {
        var link = plain(path, text);
        link.addClassName("btn-main");
        return link;
    }

    public static Anchor small(String path, String text) {
        var link = plain(path, text);
        link.addClassName("btn-s");
        return link;
    }

    /** @param address of a page outside Flow, which the browser loads, with a leading slash */
    public static Anchor light(String address, String text, String id) {
        var link = small(address, text);
        link.setRouterIgnore(true);
        link.setId(id);
        return link;
    }

    /**
     * Opens a PDF in another window.
     *
     * @param file made, and the right to it checked, when it is asked for
     */
    public static Anchor pdf(String text, String icon, Supplier<PdfFile> file) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                            var made = file.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(made.content()), made.name(), PDF, made.content().length);
                        })
                        .inline(),
                "");
        link.add(Icons.of(icon), new Span(text));
        link.setTarget("_blank");
        link.addClassNames("btn", "btn-s");
        return link;
    }

    /** A file to hand out. */
    public record Download(String name, String mediaType, byte[] content) {}

    /**
     * Downloads a file.
     *
     * @param file made, and the right to it checked, when it is asked for
     */
    public static Anchor download(String text, Supplier<Download> file) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var made = file.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(made.content()),
                            made.name(),
                            made.mediaType(),
                            made.content().length);
                }),
                "");
        link.add(Icons.of("dl"), new Span(text));
        link.addClassNames("btn", "btn-s");
        return link;
    }
}
