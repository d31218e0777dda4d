package vn.taphuan.certificates.eligibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.taphuan.platform.security.AccountId;

/** Who of a class has met what, by the rule of the class; people by given name. */
public record ClassCompletion(ClassRecord trainingClass, CompletionRule.OfClass rule, List<PersonCompletion> people) {

    /** One person with the parts of the rule in the order in which they are shown. */
    public record PersonCompletion(ClassRecord.Person person, List<Condition> conditions) {

        public boolean everythingMet() {
            return Condition.allMet(conditions);
        }
    }

    static ClassCompletion of(ClassRecord trainingClass, CompletionRule.OfClass rule) {
        return new ClassCompletion(
                trainingClass,
                rule,
                trainingClass.people().stream()
                        .map(person -> new PersonCompletion(person, conditions(trainingClass, rule.rule(), person)))
                        .toList());
    }

    public Map<AccountId, PersonCompletion> byAccount() {
        return people.stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.person().account(), one -> one));
    }

    static List<Condition> conditions(ClassRecord trainingClass, CompletionRule rule, ClassRecord.Person person) {
        return CompletionPolicy.conditions(rule, trainingClass.periods(), trainingClass.modules(), person.facts());
    }
}
