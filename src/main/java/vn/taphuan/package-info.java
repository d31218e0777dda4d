/** The training platform: one package for each thing that its users talk about. */
@NullMarked
package vn.taphuan;

import org.jspecify.annotations.NullMarked;
