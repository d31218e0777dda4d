package vn.taphuan.certificates.sealing;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Reads a seal without the zeros behind it: PDF reserves more room than a seal takes (ISO 32000-2, 12.8.3.3.1), and Bouncy Castle refuses
 * them since 1.84, which DSS 6.4 does not know yet. Found by the service loader before its own.
 */
public class UnpaddedCms extends CMSObjectUtils {

    private static final int LONG_FORM = 0x80;

    @Override
    public CMS parseToCMS(byte[] padded) {
        return super.parseToCMS(unpadded(padded));
    }

    static byte[] unpadded(byte[] padded) {
        int first = Byte.toUnsignedInt(padded[1]);
        if (first <= LONG_FORM) {
            return padded;
        }
        int lengthBytes = first - LONG_FORM;
        int length = new BigInteger(1, Arrays.copyOfRange(padded, 2, 2 + lengthBytes)).intValueExact();
        return Arrays.copyOf(padded, 2 + lengthBytes + length);
    }
}
