import { Module } from '@nestjs/common';
import { EmployerPostsResolver } from './employer-posts.resolver.js';
import { PostChangesResolver } from './post-changes.resolver.js';
import { PostStateService } from './post-state.service.js';
import { PostResolver } from './post.resolver.js';
import { PostService } from './post.service.js';
import { ProgrammePostsResolver } from './programme-posts.resolver.js';

@Module({
  providers: [
    PostResolver,
    PostChangesResolver,
    EmployerPostsResolver,
    ProgrammePostsResolver,
    PostService,
    PostStateService,
  ],
  exports: [PostService, PostStateService],
})
export class PostsModule {}
