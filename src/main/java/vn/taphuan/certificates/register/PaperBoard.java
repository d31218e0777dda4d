package vn.taphuan.certificates.register;

import java.time.Duration;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.platform.live.LiveBoard;
import vn.taphuan.platform.live.Watcher;

/** The progress of one batch, for whom {@link PaperJobs} gave it to. */
final class PaperBoard implements LiveBoard<PaperProgress> {

    private final PaperPictures pictures;
    private final BatchId batch;
    private final Duration holds;

    PaperBoard(PaperPictures pictures, BatchId batch, Duration holds) {
        this.pictures = pictures;
        this.batch = batch;
        this.holds = holds;
    }

    @Override
    public PaperProgress now() {
        return pictures.now(batch);
    }

    @Override
    public Runnable watch(Watcher<PaperProgress> watcher) {
        return pictures.watch(batch, watcher)::leave;
    }

    @Override
    public Duration holds() {
        return holds;
    }

    @Override
    public boolean showsAsMuchAs(LiveBoard<PaperProgress> other) {
        return other instanceof PaperBoard board && board.batch.equals(batch);
    }
}
