package vn.taphuan.officialpapers.layout;

import java.time.LocalDate;

/**
 * The rules by which papers of a time are laid out; sizes in points, lengths in millimetres. They come from
 * {@code papers/layout.properties}; an installation may set each by {@code taphuan.papers.<key>}.
 *
 * @param id for instance {@code party-2026}
 * @param from the first day on which they are in force
 * @param source the paper that prescribes them
 * @param toCheck whether they were read second hand, so that screens mark them "cần đối chiếu"
 */
public record LayoutRules(
        String id,
        LayoutSystem system,
        LocalDate from,
        String source,
        boolean toCheck,
        Margins margins,
        Sizes sizes,
        Marks marks) {

    public record Margins(double top, double right, double bottom, double left) {}

    /**
     * @param heading "ĐẢNG CỘNG SẢN VIỆT NAM", or the name of the State
     * @param motto of the State
     * @param line exact height of a line of the body
     * @param firstLine indent
     */
    public record Sizes(
            double heading,
            double motto,
            double parentBody,
            double issuingBody,
            double number,
            double placeDate,
            double kind,
            double about,
            double letterAbout,
            double text,
            double line,
            double firstLine,
            double table,
            double recipientsHeading,
            double recipients,
            double signature) {}

    /**
     * Words and signs that differ.
     *
     * @param star under the issuing body (F-03); empty for none
     * @param ruleUnderAbout under what the paper is about (F-18)
     * @param closing after the last paragraph's full stop; empty where the full stop ends it (F-18)
     * @param number with {@code {number}}, {@code {symbol}}, {@code {body}} (F-10, F-17)
     * @param numberWithoutSymbol for kinds that have none (F-21)
     * @param letterAbout before what a letter is about (F-17)
     */
    public record Marks(
            String star,
            String ruleUnderAbout,
            String closing,
            String number,
            String numberWithoutSymbol,
            String letterAbout,
            boolean recipientsUnderlined) {}
}
