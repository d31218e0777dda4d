-- the last deadline at a quiz is asked for with each result of a sitting
alter table quizzes_attempt add index quizzes_attempt_last (quiz_id, deadline);

-- late answers of an attempt that gets more time count by themselves where the new deadline covers them: nobody has to decide
alter table quizzes_evidence
  drop constraint quizzes_evidence_decided,
  add constraint quizzes_evidence_decided check (
    state in ('OPEN', 'COUNTED') or (decided_by is not null and decided_at is not null and reason is not null));
