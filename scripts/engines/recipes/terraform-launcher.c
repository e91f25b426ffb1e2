/*
 * Makes a command of Terraform's shared library: the library's one entry gets the arguments after the program's
 * name and the two descriptors to print to, and answers with the exit code.
 * LIBRARY is the absolute path of the shared library, given on the compiler's command line.
 */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>

typedef intptr_t (*run_cli)(int64_t argc, char **argv, int64_t out, int64_t err);

int main(int argc, char **argv) {
  void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    fprintf(stderr, "terraform: %s\n", dlerror());
    return 127;
  }
  run_cli entry = (run_cli)dlsym(library, "RunCli");
  if (entry == NULL) {
    fprintf(stderr, "terraform: %s\n", dlerror());
    return 127;
  }
  return (int)entry(argc - 1, argv + 1, 1, 2);
}
