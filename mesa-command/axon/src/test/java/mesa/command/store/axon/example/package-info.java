/** A small application as somebody who knows Axon writes it, over our journal. */
@NullMarked
package mesa.command.store.axon.example;

import org.jspecify.annotations.NullMarked;
