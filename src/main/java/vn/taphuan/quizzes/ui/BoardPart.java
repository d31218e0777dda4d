package vn.taphuan.quizzes.ui;

import vn.taphuan.quizzes.board.Picture;

/** A page of the board, which follows the pictures. */
interface BoardPart {

    void show(Picture picture);
}
