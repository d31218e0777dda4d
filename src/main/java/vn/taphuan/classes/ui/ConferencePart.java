package vn.taphuan.classes.ui;

import vn.taphuan.classes.conference.ConferencePicture;

/** A page of the conference board, which follows the pictures. */
interface ConferencePart {

    void show(ConferencePicture picture);
}
