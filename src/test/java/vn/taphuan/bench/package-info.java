/** Load and faults: many people who take a quiz at once, as browsers do, and what the database holds afterwards. */
@NullMarked
package vn.taphuan.bench;

import org.jspecify.annotations.NullMarked;
