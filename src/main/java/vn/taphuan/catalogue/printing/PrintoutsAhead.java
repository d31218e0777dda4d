package vn.taphuan.catalogue.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.forms.FormStore;

/**
 * Makes the files of the newest versions before anybody asks, one after the other, so that their sizes can be shown: after the
 * start, and after a new version. What fails here is made, or fails, when it is asked for.
 */
@Component
class PrintoutsAhead {

    private static final Logger log = LoggerFactory.getLogger(PrintoutsAhead.class);

    private final Programmes programmes;
    private final FormStore forms;
    private final PrintoutStore store;
    private final ObjectProvider<PrintoutMaker> maker;
    private final boolean wanted;
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean working = new AtomicBoolean();

    PrintoutsAhead(
            Programmes programmes,
            FormStore forms,
            PrintoutStore store,
            ObjectProvider<PrintoutMaker> maker,
            @Value("${taphuan.printouts.ahead:true}") boolean wanted) {
        this.programmes = programmes;
        this.forms = forms;
        this.store = store;
        this.maker = maker;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ready.set(true);
        wake();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        ready.set(false);
    }

    /** Returns at once. */
    void wake() {
        asked.set(true);
        if (wanted && ready.get() && working.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("printouts-ahead").start(this::work);
        }
    }

    private void work() {
        try {
            while (ready.get() && asked.getAndSet(false)) {
                makeAll();
            }
        } catch (RuntimeException failed) {
            log.warn("files could not be made ahead; they are made when they are asked for", failed);
        } finally {
            working.set(false);
        }
    }

    private void makeAll() {
        var versions = programmes.all().stream()
                .flatMap(programme -> programmes.modules(programme.code()).stream())
                .filter(module -> module.lessons() > 0)
                .map(module -> module.version())
                .toList();
        if (versions.isEmpty()) {
            return;
        }
        var made = store.sizes(versions, PrintoutMaker.EDITION);
        var found = forms.of(versions);
        for (var version : versions) {
            var names = names(found.getOrDefault(version, List.of()).stream()
                    .map(form -> form.id())
                    .toList());
            var known = made.getOrDefault(version, java.util.Map.of());
            names.stream().filter(name -> !known.containsKey(name.text())).forEach(name -> make(version, name));
        }
    }

    private static List<PrintoutName> names(List<vn.taphuan.catalogue.forms.FormId> ids) {
        List<PrintoutName> names = new ArrayList<>();
        for (var id : ids) {
            names.add(new PrintoutName(Optional.of(id), PrintoutKind.DOCX));
            names.add(new PrintoutName(Optional.of(id), PrintoutKind.PDF));
        }
        names.add(PrintoutName.HANDOUT);
        return names;
    }

    private void make(ContentVersionId version, PrintoutName name) {
        if (ready.get()) {
            try {
                maker.getObject().file(version, name);
            } catch (RuntimeException failed) {
                log.warn("{} of version {} could not be made", name.text(), version.value(), failed);
            }
        }
    }
}
