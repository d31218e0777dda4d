package vn.taphuan.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.taphuan.platform.live.Watcher;

/**
 * Brings pictures to one page. However slow its line is, at most one picture waits for it, always the newest; no page waits for
 * another one.
 */
public final class LiveScreen<P> implements Watcher<P> {

    private static final Logger log = LoggerFactory.getLogger(LiveScreen.class);

    private final UI ui;
    private final Consumer<P> page;
    private final AtomicReference<@Nullable P> waiting = new AtomicReference<>();
    private volatile boolean gone;

    public LiveScreen(UI ui, Consumer<P> page) {
        this.ui = ui;
        this.page = page;
    }

    /** While the line of a page is down the browser is trying to come back; a closed one is told by Flow at last. */
    @Override
    public boolean isReachable() {
        var line = ui.getInternals().getPushConnection();
        return line == null || line.isConnected();
    }

    @Override
    public void show(P picture) {
        if (gone) {
            throw new IllegalStateException("the page is gone");
        }
        if (waiting.getAndSet(picture) == null) {
            Thread.startVirtualThread(this::bring);
        }
    }

    private void bring() {
        try {
            ui.access(() -> {
                var newest = waiting.getAndSet(null);
                if (newest != null) {
                    page.accept(newest);
                }
            });
        } catch (UIDetachedException | IllegalStateException detached) {
            gone = true;
            log.debug("a board was closed", detached);
        }
    }
}
