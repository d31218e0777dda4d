/** Turns the Markdown of lessons into safe HTML; the only place that knows the libraries for it. */
@NullMarked
package vn.taphuan.catalogue.markup;

import org.jspecify.annotations.NullMarked;
