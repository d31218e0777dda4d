package vn.taphuan.quizzes.bank;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one frozen version of a question. */
public record QuestionVersionId(UUID value) implements Serializable {}
