package vn.taphuan.certificates.register;

import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.security.AccountId;

/** An entry that has just been made. */
public record RegisterEntered(CertificateId certificate, AccountId account, String number) {}
