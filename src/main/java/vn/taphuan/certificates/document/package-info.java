/** Prints a certificate as PDF from data that no longer changes. */
@NullMarked
package vn.taphuan.certificates.document;

import org.jspecify.annotations.NullMarked;
