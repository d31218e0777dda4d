/** Numbers, register entries and papers of released certificates. */
@NullMarked
package vn.taphuan.certificates.register;

import org.jspecify.annotations.NullMarked;
