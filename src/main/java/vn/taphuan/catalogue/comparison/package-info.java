/** Two texts beside each other: which lines differ, and which words of them. */
@NullMarked
package vn.taphuan.catalogue.comparison;

import org.jspecify.annotations.NullMarked;
