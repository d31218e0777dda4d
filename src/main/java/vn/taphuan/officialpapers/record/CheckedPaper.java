package vn.taphuan.officialpapers.record;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.taphuan.officialpapers.layout.PaperContent;

/** Finds everything at once that a paper lacks; number, date and name of the signer may be left to the hand. */
final class CheckedPaper {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}[A-Za-z]?");
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 50_000;

    private CheckedPaper() {}

    static Set<PaperProblem> problems(PaperContent paper) {
        Set<PaperProblem> problems = EnumSet.noneOf(PaperProblem.class);
        var kind = paper.kind();
        note(problems, PaperProblem.ISSUING_BODY_MISSING, paper.issuingBody().isBlank());
        note(
                problems,
                PaperProblem.SYMBOL_MISSING,
                kind.isNumbered() && paper.bodySymbol().isBlank());
        note(problems, PaperProblem.NUMBER_WRONG, isWrong(paper.number().strip()));
        note(problems, PaperProblem.PLACE_MISSING, paper.place().isBlank());
        note(problems, PaperProblem.ABOUT_MISSING, paper.about().isBlank());
        note(
                problems,
                PaperProblem.ADDRESSEE_MISSING,
                kind.isAddressed() && paper.addressees().isBlank());
        note(problems, PaperProblem.SIGNER_TITLE_MISSING, paper.signerTitle().isBlank());
        note(
                problems,
                PaperProblem.SECOND_TITLE_MISSING,
                kind.isMinutes() && paper.secondTitle().isBlank());
        note(problems, PaperProblem.TOO_LONG, isLong(paper));
        return problems;
    }

    private static boolean isWrong(String number) {
        return !number.isEmpty() && !NUMBER.matcher(number).matches();
    }

    private static boolean isLong(PaperContent paper) {
        return Stream.of(
                                paper.parentBody(),
                                paper.issuingBody(),
                                paper.bodySymbol(),
                                paper.place(),
                                paper.about(),
                                paper.behalf(),
                                paper.signerTitle(),
                                paper.signerName(),
                                paper.secondTitle(),
                                paper.secondName())
                        .anyMatch(text -> text.length() > LONGEST_LINE)
                || paper.sections().stream().anyMatch(section -> section.text().length() > LONGEST_TEXT)
                || paper.addressees().length() > LONGEST_TEXT
                || paper.recipients().length() > LONGEST_TEXT;
    }

    private static void note(Set<PaperProblem> problems, PaperProblem problem, boolean is) {
        if (is) {
            problems.add(problem);
        }
    }
}
