/** The files that lessons hand out, on their way to whoever reads the lesson. */
@NullMarked
package vn.taphuan.catalogue.attachments;

import org.jspecify.annotations.NullMarked;
