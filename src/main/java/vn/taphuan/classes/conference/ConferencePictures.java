package vn.taphuan.classes.conference;

import org.springframework.stereotype.Component;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.live.LivePictures;

/** The newest picture of each conference that somebody watches. It guards nothing: {@link ConferenceBoards} says who may watch what. */
@Component
class ConferencePictures extends LivePictures<SessionId, ConferencePicture> {

    ConferencePictures(ConferenceReader reader) {
        super("conference-boards", session -> reader.camera(session)::take);
    }
}
