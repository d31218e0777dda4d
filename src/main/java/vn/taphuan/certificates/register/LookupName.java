package vn.taphuan.certificates.register;

import java.util.Locale;
import vn.taphuan.platform.persistence.VietnameseNames;

/** A full name as it is compared when somebody looks a number up: NFC, single spaces, small letters; diacritics count. */
public record LookupName(String value) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LONGEST = 120;

    public static LookupName of(String typed) {
        var clean = VietnameseNames.clean(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        return new LookupName(clean.toLowerCase(VIETNAMESE));
    }
}
