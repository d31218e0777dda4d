package vn.taphuan.certificates.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.document.CertificateData;

/** What a new paper says otherwise than the old one. */
public record PaperDifference(Field field, String was, String is) {

    /** A field of the paper; the text {@code certificates.change.field.<NAME>} names it. */
    public enum Field {
        FULL_NAME,
        BIRTH_YEAR,
        UNIT,
        POSITION,
        PROGRAMME,
        MODULES,
        PERIODS,
        DAYS,
        VENUE,
        CLASS_NAME,
        ISSUER
    }

    static List<PaperDifference> between(CertificateData old, CertificateData now) {
        List<PaperDifference> all = new ArrayList<>();
        add(all, Field.FULL_NAME, old.holder().fullName(), now.holder().fullName());
        add(all, Field.BIRTH_YEAR, old.holder().birthYear(), now.holder().birthYear());
        add(all, Field.UNIT, old.holder().unit(), now.holder().unit());
        add(all, Field.POSITION, old.holder().position(), now.holder().position());
        add(all, Field.PROGRAMME, old.training().programme(), now.training().programme());
        add(all, Field.MODULES, old.training().modules(), now.training().modules());
        add(all, Field.PERIODS, old.training().periods(), now.training().periods());
        add(all, Field.DAYS, days(old), days(now));
        add(all, Field.VENUE, old.training().venue(), now.training().venue());
        add(all, Field.CLASS_NAME, old.training().className(), now.training().className());
        add(all, Field.ISSUER, old.issuer().issuingBody(), now.issuer().issuingBody());
        return List.copyOf(all);
    }

    private static String days(CertificateData paper) {
        return paper.training().from() + " – " + paper.training().to();
    }

    private static void add(List<PaperDifference> all, Field field, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            all.add(new PaperDifference(field, Objects.toString(was, "–"), Objects.toString(is, "–")));
        }
    }
}
