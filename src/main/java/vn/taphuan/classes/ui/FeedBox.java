package vn.taphuan.classes.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.feed.FeedLink;
import vn.taphuan.classes.feed.Feeds;
import vn.taphuan.classes.feed.OwnFeed;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;

/** The secret link to one calendar: whether there is one, a new one, and its end. */
final class FeedBox extends Div {

    /** Whose calendar it is. */
    interface Source {

        Optional<FeedLink> find();

        String make();

        void revoke();

        static Source own(OwnFeed feed) {
            return new Source() {
                @Override
                public Optional<FeedLink> find() {
                    return feed.find();
                }

                @Override
                public String make() {
                    return feed.make();
                }

                @Override
                public void revoke() {
                    feed.revoke();
                }
            };
        }

        static Source of(Feeds feeds, RoomId room) {
            return new Source() {
                @Override
                public Optional<FeedLink> find() {
                    return feeds.find(room);
                }

                @Override
                public String make() {
                    return feeds.make(room);
                }

                @Override
                public void revoke() {
                    feeds.revoke(room);
                }
            };
        }

        static Source of(Feeds feeds, LecturerId lecturer) {
            return new Source() {
                @Override
                public Optional<FeedLink> find() {
                    return feeds.find(lecturer);
                }

                @Override
                public String make() {
                    return feeds.make(lecturer);
                }

                @Override
                public void revoke() {
                    feeds.revoke(lecturer);
                }
            };
        }
    }

    private final transient Source source;
    private final String base;

    /** @param base address of this installation, before the path */
    FeedBox(Source source, String base) {
        this.source = source;
        this.base = base;
        addClassNames("stack", "stack-3");
        setId("feed");
        show(null);
    }

    /** @param link the new one; none where the page cannot know it */
    private void show(@Nullable String link) {
        removeAll();
        var known = source.find();
        if (link != null) {
            add(
                    Note.attention(getTranslation("feeds.once"), getTranslation("feeds.once.text")),
                    new SecretLinkBox("feed", getTranslation("feeds.link"), getTranslation("feeds.qr"), link),
                    here(link));
        } else {
            add(new Paragraph(known.map(this::words).orElseGet(() -> getTranslation("feeds.none"))));
        }
        var buttons = new Div();
        buttons.addClassNames("row", "wrap");
        if (known.isEmpty()) {
            buttons.add(Buttons.creating(getTranslation("feeds.make"), "feed-make", this::make));
        } else {
            buttons.add(
                    Buttons.plain(getTranslation("feeds.again"), "feed-again", this::again),
                    Buttons.plain(getTranslation("feeds.revoke"), "feed-revoke", this::revoke));
        }
        add(buttons);
    }

    /** When and by whom it was made, and whether a program reads it. */
    private String words(FeedLink link) {
        var made = getTranslation("feeds.made", Formats.dateTime(link.madeAt()), link.madeBy());
        return link.readOn() == null
                ? made + " " + getTranslation("feeds.unread")
                : made + " " + getTranslation("feeds.read", Formats.date(link.readOn()));
    }

    /** Programs of this device take the calendar in by this address. */
    private Anchor here(String link) {
        var anchor = new Anchor();
        anchor.setUnsafeHref(
                link.replaceFirst("^https?:", "webcal:")); // the address is ours, Flow does not know the scheme
        anchor.setText(getTranslation("feeds.here"));
        anchor.setId("feed-here");
        anchor.setRouterIgnore(true);
        return anchor;
    }

    private void make() {
        show(base + "/calendar/" + source.make() + ".ics");
    }

    private void again() {
        new ConfirmDialog(
                        getTranslation("feeds.again"),
                        getTranslation("feeds.again.text"),
                        getTranslation("feeds.again"),
                        confirmed -> make(),
                        getTranslation("classes.back"),
                        cancelled -> {})
                .open();
    }

    private void revoke() {
        new ConfirmDialog(
                        getTranslation("feeds.revoke"),
                        getTranslation("feeds.revoke.text"),
                        getTranslation("feeds.revoke"),
                        confirmed -> {
                            source.revoke();
                            Toasts.show(getTranslation("feeds.revoked"));
                            show(null);
                        },
                        getTranslation("classes.back"),
                        cancelled -> {})
                .open();
    }
}
