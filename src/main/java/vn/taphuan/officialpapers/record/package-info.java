/** The record of produced papers: every edition with its number, date, issuing body and files, and the signed copies. */
@NamedInterface
@NullMarked
package vn.taphuan.officialpapers.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
