/** What others can build on: OpenAPI, AsyncAPI, schemas and problems, generated from the words. */
@NullMarked
package mesa.query.contract;

import org.jspecify.annotations.NullMarked;
