package vn.taphuan.certificates.register;

import org.springframework.stereotype.Component;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.platform.live.LivePictures;

/** The progress of each batch that somebody watches. It guards nothing: {@link PaperJobs} says who may watch what. */
@Component
class PaperPictures extends LivePictures<BatchId, PaperProgress> {

    PaperPictures(MissingPapers missing) {
        super("papers-progress", batch -> () -> missing.progress(batch));
    }
}
