package vn.taphuan.reports.classpapers;

import org.jspecify.annotations.Nullable;
import vn.taphuan.officialpapers.record.PaperRecord;

/** A paper of a class's file. @param kept none while nobody has begun it */
public record ClassPaperRow(ClassPaper paper, @Nullable PaperRecord kept) {}
