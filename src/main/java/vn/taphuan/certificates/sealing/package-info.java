/** Seals the papers of certificates: the QR code's signed payload, the credential inside the file, PAdES levels B, T and LT. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
