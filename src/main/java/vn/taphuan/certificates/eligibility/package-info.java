/** What a person of a class has done of what a certificate asks for, and what is still missing. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
