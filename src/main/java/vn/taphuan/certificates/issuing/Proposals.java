package vn.taphuan.certificates.issuing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.eligibility.ClassCompletion;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;

/** Looks over a proposal and freezes it: what each paper will say and what each person had met. */
@Component
class Proposals {

    private final Completions completions;
    private final IssuingBodies bodies;
    private final PaperDrafts papers;
    private final BatchTransitions transitions;
    private final BatchStore store;
    private final LostRaces races;

    Proposals(
            Completions completions,
            IssuingBodies bodies,
            PaperDrafts papers,
            BatchTransitions transitions,
            BatchStore store,
            LostRaces races) {
        this.completions = completions;
        this.bodies = bodies;
        this.papers = papers;
        this.transitions = transitions;
        this.store = store;
        this.races = races;
    }

    /** The batch that was sent back and is proposed again, in the version that was shown. */
    record Again(BatchId batch, int version) {}

    ProposeResult propose(ClassCompletion completion, ProposalContent content, @Nullable Again again, Actor actor) {
        var refusal = refusal(completion, content, again);
        if (refusal != null) {
            return refusal;
        }
        List<BatchTransitions.Proposed> people = new ArrayList<>();
        Map<AccountId, PaperProblem> problems = new LinkedHashMap<>();
        draft(completion, content, people, problems);
        if (!problems.isEmpty()) {
            return new ProposeResult.PaperIncomplete(problems);
        }
        try {
            return races.joiningOrRetrying(() -> store(completion, content, people, again, actor));
        } catch (DuplicateKeyException claimedMeanwhile) {
            return alreadyHave(completion, content, again);
        }
    }

    private @Nullable ProposeResult refusal(
            ClassCompletion completion, ProposalContent content, @Nullable Again again) {
        if (content.people().isEmpty()) {
            return new ProposeResult.NobodyChosen();
        }
        if (!completion.trainingClass().taught()) {
            return new ProposeResult.NotTaught();
        }
        var people = completion.byAccount();
        var strangers = without(content.people(), people.keySet());
        if (!strangers.isEmpty()) {
            return new ProposeResult.NotInClass(strangers);
        }
        var claimed = alreadyHave(completion, content, again);
        if (!claimed.people().isEmpty()) {
            return claimed;
        }
        var unexplained = content.people().stream()
                .filter(person -> !Objects.requireNonNull(people.get(person)).everythingMet())
                .filter(person -> content.reasons().getOrDefault(person, "").isBlank())
                .collect(Collectors.toSet());
        return unexplained.isEmpty() ? null : new ProposeResult.ReasonsMissing(unexplained);
    }

    private ProposeResult.AlreadyHave alreadyHave(
            ClassCompletion completion, ProposalContent content, @Nullable Again again) {
        return new ProposeResult.AlreadyHave(store.claimed(
                completion.trainingClass().programme(), content.people(), again == null ? null : again.batch()));
    }

    private void draft(
            ClassCompletion completion,
            ProposalContent content,
            List<BatchTransitions.Proposed> people,
            Map<AccountId, PaperProblem> problems) {
        var trainingClass = completion.trainingClass();
        var body = bodies.find(trainingClass.body());
        var template = papers.templateOf(trainingClass);
        for (var one : completion.people()) {
            var account = one.person().account();
            if (!content.people().contains(account)) {
                continue;
            }
            switch (papers.draft(trainingClass, body, template, one.person(), content.decision())) {
                case PaperDrafts.Outcome.Printable printable ->
                    people.add(new BatchTransitions.Proposed(
                            one.person(), printable.paper(), one.conditions(), reason(one, content)));
                case PaperDrafts.Outcome.Unprintable unprintable -> problems.put(account, unprintable.problem());
            }
        }
    }

    /** A reason stands only where it is needed. */
    private static @Nullable String reason(ClassCompletion.PersonCompletion one, ProposalContent content) {
        var reason = content.reasons().get(one.person().account());
        return one.everythingMet() || reason == null ? null : reason.strip();
    }

    private ProposeResult store(
            ClassCompletion completion,
            ProposalContent content,
            List<BatchTransitions.Proposed> people,
            @Nullable Again again,
            Actor actor) {
        var trainingClass = completion.trainingClass();
        completions.keepRule(trainingClass);
        if (again == null) {
            return new ProposeResult.Proposed(transitions.begin(trainingClass, content.decision(), people, actor));
        }
        boolean done = transitions.beginAgain(
                again.batch(), again.version(), trainingClass, content.decision(), people, actor);
        return done ? new ProposeResult.Proposed(again.batch()) : new ProposeResult.Changed();
    }

    private static Set<AccountId> without(Set<AccountId> all, Set<AccountId> known) {
        var rest = new HashSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
