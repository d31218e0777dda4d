package vn.taphuan.certificates.register;

import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;

/**
 * What is about to be entered.
 *
 * @param paper all that it will say but number, code, date of issue and the moment of freezing
 */
public record RegisterDraft(
        AccountId account, ProgrammeCode programme, ClassId trainingClass, BatchId batch, CertificateData paper) {}
