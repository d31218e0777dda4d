package vn.taphuan.quizzes.attempt;

import vn.taphuan.quizzes.bank.Arrangement;
import vn.taphuan.quizzes.bank.QuestionVersion;

/** A question as one person has it in one attempt. @param no its place, from 1 */
record FrozenQuestion(int no, QuestionVersion version, Arrangement arrangement) {}
