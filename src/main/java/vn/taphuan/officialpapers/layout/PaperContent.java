package vn.taphuan.officialpapers.layout;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an officer completes of a paper. Names of bodies, addressees and recipients are lines with a line break between them.
 *
 * @param bodySymbol abbreviation of the issuing body in the number, for instance {@code TTCT}
 * @param number as typed, without symbol; empty where it is written by hand later
 * @param date none where it is written by hand later
 * @param behalf on whose behalf or in whose place it is signed, for instance {@code T/M BAN THƯỜNG VỤ}; may be empty
 * @param secondTitle of whoever signs on the left of minutes
 * @param options what else was chosen, known to whoever composes the body
 */
public record PaperContent(
        OfficialKind kind,
        LayoutSystem system,
        String parentBody,
        String issuingBody,
        String bodySymbol,
        String number,
        String place,
        @Nullable LocalDate date,
        String about,
        String addressees,
        List<Section> sections,
        String behalf,
        String signerTitle,
        String signerName,
        String secondTitle,
        String secondName,
        String recipients,
        Set<String> options)
        implements Serializable {

    public PaperContent {
        sections = List.copyOf(sections);
        options = Set.copyOf(options);
    }

    /**
     * A part of the body.
     *
     * @param key names it within its paper
     * @param heading may be empty
     * @param text one paragraph per line
     */
    public record Section(String key, String heading, String text) implements Serializable {}

    /** The text of a section; empty where there is none. */
    public String text(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .map(Section::text)
                .findFirst()
                .orElse("");
    }

    /** The same for another paper: who issues and signs it, and nothing else. */
    public PaperContent headFrom(PaperContent other) {
        return new PaperContent(
                kind,
                other.system,
                other.parentBody,
                other.issuingBody,
                other.bodySymbol,
                number,
                other.place,
                date,
                about,
                addressees,
                sections,
                kind.isMinutes() || other.kind.isMinutes() ? behalf : other.behalf,
                kind.isMinutes() || other.kind.isMinutes() ? signerTitle : other.signerTitle,
                kind.isMinutes() || other.kind.isMinutes() ? signerName : other.signerName,
                secondTitle,
                secondName,
                recipients,
                options);
    }

    public PaperContent with(List<Section> others) {
        return new PaperContent(
                kind,
                system,
                parentBody,
                issuingBody,
                bodySymbol,
                number,
                place,
                date,
                about,
                addressees,
                others,
                behalf,
                signerTitle,
                signerName,
                secondTitle,
                secondName,
                recipients,
                options);
    }
}
