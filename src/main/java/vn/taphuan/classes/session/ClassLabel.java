package vn.taphuan.classes.session;

import vn.taphuan.classes.ClassId;

/** What a class is called: "Lớp 5/2026: …". Number and year are the centre's. */
public record ClassLabel(ClassId id, int number, int year, String name) {}
