package vn.taphuan.quizzes.board;

import org.springframework.stereotype.Component;
import vn.taphuan.platform.live.LivePictures;
import vn.taphuan.quizzes.SittingId;

/** The newest picture of each sitting that somebody watches. It guards nothing: {@link SittingBoards} says who may watch what. */
@Component
class Pictures extends LivePictures<SittingId, Picture> {

    Pictures(PictureReader reader) {
        super("quiz-boards", sitting -> reader.camera(sitting)::take);
    }
}
