/** Numbers, register entries and papers of released certificates. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
